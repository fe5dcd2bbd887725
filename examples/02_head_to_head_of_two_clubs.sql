-- How did Shakhter Karagandy and Aktobe do against each other, under whatever names?
-- In 1993 Aktobe was Aktyubinets, in 1996 Aktobemunai; the club is one, so the record is one.
SELECT matches, wins, draws, losses, goals_for, goals_against, ties, ties_won, first_met_on, last_met_on
  FROM head_to_head
 WHERE club = 'Shakhter Karagandy' AND opponent = 'Aktobe';

-- matches | wins | draws | losses | goals_for | goals_against | ties | ties_won | first_met_on | last_met_on
-- 3 | 2 | 0 | 1 | 4 | 2 | 2 | 2 | 1993-03-26 | 1996-06-07

-- competitions: the competitions, whatever the year.
-- order: competition, competition_id
--
-- competition_id: identifies the competition
-- competition: its name
-- country: its country, null where not known
SELECT competition.competition_id, competition.competition, competition.country
  FROM competition;

-- tie_results: what two clubs contested in a knockout round, who won it, how, and how that is known.
-- order: competition, season, tie_id
--
-- tie_id bigint: identifies the tie
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round_no integer: the round's place, by the order of the headings, from 1
-- round text: the round's name
-- tie_no integer: the tie's place in the season, from 1
-- club1_id bigint: the club at home in the first line
-- club1 text: its name in this season
-- club2_id bigint: the other club
-- club2 text: its name in this season
-- legs integer: how many lines the tie has, walkovers included
-- club1_goals integer: its goals on the field over all legs, of a replay those of the deciding match;
--   null where none was played
-- club2_goals integer: the other club's
-- winner_club_id bigint: the club that won the tie, null where there is none or it is not known
-- winner text: its name in this season
-- winner_basis text: how the winner is known: stated, deduced, curated or unknown;
--   null where there can be none
-- decided_by text: score, extra time, aggregate, away goals, replay, shoot-out, lots, walkover, decision
--   or not shown
-- decided_by_basis text: how that is known; null where it is null
-- status text: played, walkover, awarded, annulled, abandoned, cancelled or open
-- document_id bigint: the document that says so
-- document text: its name
-- line_no integer: the first line of the tie
SELECT tie.tie_id, tie.season_id, season.season, competition.competition,
       round.round_no, round.round, tie.tie_no,
       tie.club1_id, one.club AS club1, tie.club2_id, two.club AS club2,
       tie.legs, tie.club1_goals, tie.club2_goals,
       tie.winner_club_id, winner.club AS winner, tie.winner_basis,
       tie.decided_by, tie.decided_by_basis, tie.status,
       document.document_id, document.document, tie.line_no
  FROM tie
  JOIN season ON season.season_id = tie.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS one ON one.season_id = tie.season_id AND one.club_id = tie.club1_id
  JOIN entrant AS two ON two.season_id = tie.season_id AND two.club_id = tie.club2_id
  JOIN round ON round.round_id = tie.round_id
  JOIN document ON document.season_id = tie.season_id
  LEFT JOIN entrant AS winner
    ON winner.season_id = tie.season_id AND winner.club_id = tie.winner_club_id;

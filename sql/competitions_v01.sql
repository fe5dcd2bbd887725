-- competitions: the competitions, whatever the year.
-- order: competition, competition_id
--
-- competition_id bigint: identifies the competition
-- competition text: its name
-- country text: its country, null where not known
SELECT competition.competition_id, competition.competition, competition.country
  FROM competition;

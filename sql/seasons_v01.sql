-- seasons: the editions of the competitions.
-- order: competition, season, season_id
--
-- season_id bigint: identifies the season
-- season text: its label with a plain hyphen, such as 1996-97
-- competition_id bigint: its competition
-- competition text: the competition's name
-- start_year integer: the year it began
-- end_year integer: the year it ended
-- title text: the title of its document
SELECT season.season_id, season.season, season.competition_id, competition.competition,
       season.start_year, season.end_year, season.title
  FROM season
  JOIN competition ON competition.competition_id = season.competition_id;

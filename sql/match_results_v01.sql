-- match_results: every match line: matches, and the walkovers and cancellations that stand in their place.
-- order: competition, season, match_id
--
-- match_id bigint: identifies the match
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round_no integer: the round's place, by the order of the headings, from 1
-- round text: the round's name
-- group_name text: the group's name, null outside groups
-- tie_id bigint: the tie it belongs to, null in groups
-- leg integer: its place in the tie, from 1; null in groups
-- played_on date: the day, null where no full date is known
-- home_club_id bigint: the first-named club
-- home_club text: its name in this season
-- away_club_id bigint: the second-named club
-- away_club text: its name in this season
-- home_goals integer: its goals, extra time included, the shoot-out not; null without a score
-- away_goals integer: the second-named club's
-- extra_time boolean: whether there was extra time, null where nothing tells
-- extra_time_basis text: how that is known: stated, deduced, curated or unknown; null where nothing was played
-- home_shootout integer: its goals in the shoot-out, null where none are known
-- away_shootout integer: the second-named club's
-- shootout_basis text: how the shoot-out is known, null where there is none
-- status text: played, walkover, awarded, annulled, abandoned or cancelled
-- status_basis text: how the status is known
-- venue text: where it was played, null where not known
-- attendance integer: spectators, null where not known
-- document_id bigint: the document that says so
-- document text: its name
-- line_no integer: the line that says so, from 1
SELECT match.match_id, match.season_id, season.season, competition.competition,
       round.round_no, round.round, cup_group.group_name, match.tie_id, match.leg, match.played_on,
       match.home_club_id, home.club AS home_club, match.away_club_id, away.club AS away_club,
       match.home_goals, match.away_goals, match.extra_time,
       CASE WHEN match.home_goals IS NOT NULL THEN match.extra_time_basis END AS extra_time_basis,
       match.home_shootout, match.away_shootout, match.shootout_basis,
       match.status, match.status_basis, match.venue, match.attendance,
       document.document_id, document.document, match.line_no
  FROM match
  JOIN season ON season.season_id = match.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS home ON home.season_id = match.season_id AND home.club_id = match.home_club_id
  JOIN entrant AS away ON away.season_id = match.season_id AND away.club_id = match.away_club_id
  JOIN round ON round.round_id = match.round_id
  JOIN document ON document.season_id = match.season_id
  LEFT JOIN cup_group ON cup_group.group_id = match.group_id;

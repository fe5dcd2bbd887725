-- walkovers: the walkover lines, with the club that went on. The line does not say which; other lines do.
-- order: competition, season, match_id
--
-- match_id bigint: identifies the match line
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round text: the round's name
-- played_on date: the day it was set for, null where no full date is known
-- home_club_id bigint: the first-named club
-- home_club text: its name in this season
-- away_club_id bigint: the second-named club
-- away_club text: its name in this season
-- tie_id bigint: the tie it belongs to, null in groups
-- leg integer: its place in the tie, from 1; null in groups
-- advanced_club_id bigint: the club the walkover went to, null where not known or where both withdrew
-- advanced text: its name in this season
-- basis text: how that is known: stated, deduced, curated or unknown
SELECT match.match_id, match.season_id, season.season, competition.competition, round.round, match.played_on,
       match.home_club_id, home.club AS home_club, match.away_club_id, away.club AS away_club,
       match.tie_id, match.leg,
       match.advanced_club_id, advanced.club AS advanced, match.advanced_basis AS basis
  FROM match
  JOIN season ON season.season_id = match.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS home ON home.season_id = match.season_id AND home.club_id = match.home_club_id
  JOIN entrant AS away ON away.season_id = match.season_id AND away.club_id = match.away_club_id
  JOIN round ON round.round_id = match.round_id
  LEFT JOIN entrant AS advanced
    ON advanced.season_id = match.season_id AND advanced.club_id = match.advanced_club_id
 WHERE match.status = 'walkover';

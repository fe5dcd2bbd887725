-- hat_tricks: players with three or more goals in a match that counts; own goals are none.
-- order: competition, season, match_id, player, player_id
--
-- match_id bigint: identifies the match
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round text: the round's name
-- played_on date: the day, null where no full date is known
-- player_id bigint: the player
-- player text: his name in this season
-- club_id bigint: his club
-- club text: its name in this season
-- opponent_club_id bigint: the other club
-- opponent text: its name in this season
-- goals integer: his goals in the match
-- attribution text: how they are known to be his: the weakest of stated, deduced and curated
SELECT goal.match_id, goal.season_id, season.season, competition.competition, round.round,
       club_match.played_on,
       season_player.player_id, season_player.player,
       club_match.club_id, entrant.club, club_match.opponent_club_id, opponent.club AS opponent,
       CAST(count(*) AS INTEGER) AS goals,
       CAST(CASE WHEN count(*) FILTER (WHERE goal.attribution = 'curated') > 0 THEN 'curated'
                 WHEN count(*) FILTER (WHERE goal.attribution = 'deduced') > 0 THEN 'deduced'
                 ELSE 'stated' END AS TEXT) AS attribution
  FROM goal
  JOIN club_match ON club_match.match_id = goal.match_id AND club_match.club_id = goal.club_id
  JOIN season ON season.season_id = goal.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN season_player ON season_player.season_player_id = goal.season_player_id
  JOIN entrant ON entrant.season_id = club_match.season_id AND entrant.club_id = club_match.club_id
  JOIN entrant AS opponent
    ON opponent.season_id = club_match.season_id AND opponent.club_id = club_match.opponent_club_id
  JOIN round ON round.round_id = club_match.round_id
 WHERE goal.counts AND goal.kind <> 'own goal'
 GROUP BY goal.match_id, goal.season_id, season.season, competition.competition, round.round,
          club_match.played_on, goal.season_player_id, season_player.player_id, season_player.player,
          club_match.club_id, entrant.club, club_match.opponent_club_id, opponent.club
HAVING count(*) >= 3;

-- top_scorers: the scorers of a season, ranked: by the declared figure, unless more goals are counted.
-- order: competition, season, season_id, rank, player, player_id
--
-- season_id bigint: identifies the season
-- season text: its label
-- competition text: the competition's name
-- rank integer: his rank in the season; equals share it: 1, 1, 1, 4
-- player_id bigint: the player
-- player text: his name in this season
-- club_id bigint: his club, null for a declared scorer without one
-- club text: its name in this season
-- goals integer: the goals that rank him
-- goals_basis text: whether that is the declared figure, the counted one, or both agree
-- counted_goals integer: goals that lines give him, stated or deduced, in matches that count
-- declared_goals integer: goals that a list or the infobox gives him, null where neither does
-- penalties integer: how many of the counted ones were penalties
SELECT season_player.season_id, season.season, competition.competition,
       CAST(rank() OVER (
           PARTITION BY season_player.season_id, season.season, competition.competition
           ORDER BY CASE WHEN season_player.declared_goals > count(goal.goal_id)
                         THEN season_player.declared_goals ELSE count(goal.goal_id) END DESC) AS INTEGER)
           AS rank,
       season_player.player_id, season_player.player, season_player.club_id, entrant.club,
       CAST(CASE WHEN season_player.declared_goals > count(goal.goal_id)
                 THEN season_player.declared_goals ELSE count(goal.goal_id) END AS INTEGER) AS goals,
       CAST(CASE WHEN season_player.declared_goals = count(goal.goal_id) THEN 'both'
                 WHEN season_player.declared_goals > count(goal.goal_id) THEN 'declared'
                 ELSE 'counted' END AS TEXT) AS goals_basis,
       CAST(count(goal.goal_id) AS INTEGER) AS counted_goals, season_player.declared_goals,
       CAST(count(goal.goal_id) FILTER (WHERE goal.kind = 'penalty') AS INTEGER) AS penalties
  FROM season_player
  JOIN season ON season.season_id = season_player.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  LEFT JOIN entrant
    ON entrant.season_id = season_player.season_id AND entrant.club_id = season_player.club_id
  LEFT JOIN goal
    ON goal.season_player_id = season_player.season_player_id AND goal.counts AND goal.kind <> 'own goal'
 GROUP BY season_player.season_player_id, season_player.season_id, season.season, competition.competition,
          season_player.player_id, season_player.player, season_player.club_id, entrant.club,
          season_player.declared_goals
HAVING count(goal.goal_id) > 0 OR season_player.declared_goals > 0;

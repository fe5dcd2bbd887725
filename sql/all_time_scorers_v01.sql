-- all_time_scorers: the scorers over all seasons, ranked by the sum of their goals in top_scorers.
-- order: rank, player, player_id
--
-- rank integer: his rank; equals share it
-- player_id bigint: the player
-- player text: his name
-- seasons integer: seasons in which he scored
-- goals integer: his goals
-- penalties integer: how many of the counted ones were penalties
SELECT CAST(rank() OVER (ORDER BY sum(scorer.goals) DESC) AS INTEGER) AS rank,
       player.player_id, player.player,
       CAST(count(DISTINCT scorer.season_id) AS INTEGER) AS seasons,
       CAST(sum(scorer.goals) AS INTEGER) AS goals,
       CAST(sum(scorer.penalties) AS INTEGER) AS penalties
  FROM (SELECT season_player.player_id, season_player.season_id,
               CASE WHEN season_player.declared_goals > count(goal.goal_id)
                    THEN season_player.declared_goals ELSE count(goal.goal_id) END AS goals,
               count(goal.goal_id) FILTER (WHERE goal.kind = 'penalty') AS penalties
          FROM season_player
          LEFT JOIN goal
            ON goal.season_player_id = season_player.season_player_id
           AND goal.counts AND goal.kind <> 'own goal'
         GROUP BY season_player.season_player_id, season_player.player_id, season_player.season_id,
                  season_player.declared_goals
        HAVING count(goal.goal_id) > 0 OR season_player.declared_goals > 0) AS scorer
  JOIN season_player AS player ON player.season_player_id = scorer.player_id
 GROUP BY player.player_id, player.player;

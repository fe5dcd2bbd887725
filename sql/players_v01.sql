-- players: the players; two of one name are one man only where a curated entry or club and full name say so.
-- order: player, player_id
--
-- player_id bigint: identifies the player
-- player text: his name
-- nationality text: the code as declared anywhere, null where none is
SELECT season_player.player_id, season_player.player,
       (SELECT declared.nationality FROM season_player AS declared
         WHERE declared.player_id = season_player.player_id AND declared.nationality IS NOT NULL
         ORDER BY declared.season_player_id LIMIT 1) AS nationality
  FROM season_player
 WHERE season_player.season_player_id = season_player.player_id;

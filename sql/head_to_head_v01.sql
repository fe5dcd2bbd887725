-- head_to_head: how a club did against another over all seasons; each pair stands here from both sides.
-- order: club, opponent, club_id, opponent_club_id
--
-- club_id bigint: the club whose view this is
-- club text: its name over all seasons
-- opponent_club_id bigint: the other club
-- opponent text: its name over all seasons
-- matches integer: matches played that count
-- wins integer: matches won on the field; a shoot-out is a draw
-- draws integer: matches drawn
-- losses integer: matches lost on the field
-- goals_for integer: the club's goals in those matches
-- goals_against integer: the opponent's
-- walkovers_for integer: walkovers that went to the club
-- walkovers_against integer: walkovers that went to the opponent
-- ties integer: knockout ties between them, without annulled ones
-- ties_won integer: ties the club won, by whatever decided them
-- ties_lost integer: ties the opponent won
-- first_met_on date: the earliest known day of a match that counts
-- last_met_on date: the latest
SELECT club_match.club_id, club.club, club_match.opponent_club_id, opponent.club AS opponent,
       CAST(count(*) FILTER (WHERE club_match.status = 'played') AS INTEGER) AS matches,
       CAST(count(*) FILTER (WHERE club_match.result = 'won') AS INTEGER) AS wins,
       CAST(count(*) FILTER (WHERE club_match.result = 'drawn') AS INTEGER) AS draws,
       CAST(count(*) FILTER (WHERE club_match.result = 'lost') AS INTEGER) AS losses,
       CAST(coalesce(sum(club_match.goals_for) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_for,
       CAST(coalesce(sum(club_match.goals_against) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_against,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover won') AS INTEGER) AS walkovers_for,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover lost') AS INTEGER) AS walkovers_against,
       CAST(count(DISTINCT tie.tie_id) AS INTEGER) AS ties,
       CAST(count(DISTINCT CASE WHEN tie.winner_club_id = club_match.club_id THEN tie.tie_id END) AS INTEGER)
           AS ties_won,
       CAST(count(DISTINCT CASE WHEN tie.winner_club_id = club_match.opponent_club_id THEN tie.tie_id END)
            AS INTEGER) AS ties_lost,
       (SELECT met.played_on FROM club_match AS met
         WHERE met.club_id = club_match.club_id AND met.opponent_club_id = club_match.opponent_club_id
           AND met.status = 'played' AND met.played_on IS NOT NULL
         ORDER BY met.played_on LIMIT 1) AS first_met_on,
       (SELECT met.played_on FROM club_match AS met
         WHERE met.club_id = club_match.club_id AND met.opponent_club_id = club_match.opponent_club_id
           AND met.status = 'played' AND met.played_on IS NOT NULL
         ORDER BY met.played_on DESC LIMIT 1) AS last_met_on
  FROM club_match
  JOIN club ON club.club_id = club_match.club_id
  JOIN club AS opponent ON opponent.club_id = club_match.opponent_club_id
  LEFT JOIN tie ON tie.tie_id = club_match.tie_id AND tie.status <> 'annulled'
 GROUP BY club_match.club_id, club.club, club_match.opponent_club_id, opponent.club
HAVING count(*) FILTER (WHERE club_match.status IN ('played', 'walkover')) > 0;

-- club_records: a club's record over all seasons.
-- order: club, club_id
--
-- club_id bigint: the club
-- club text: its name over all seasons
-- seasons integer: seasons it entered
-- titles integer: seasons it won
-- finals integer: finals it played in or won without playing, annulled ones not
-- played integer: matches played that count
-- won integer: matches won on the field; a shoot-out is a draw
-- drawn integer: matches drawn
-- lost integer: matches lost on the field
-- goals_for integer: its goals in those matches
-- goals_against integer: its opponents'
-- walkovers_won integer: walkovers that went to it
-- walkovers_lost integer: walkovers that went to its opponents
SELECT club.club_id, club.club,
       CAST((SELECT count(*) FROM entrant WHERE entrant.club_id = club.club_id) AS INTEGER) AS seasons,
       CAST((SELECT count(*) FROM season WHERE season.winner_club_id = club.club_id) AS INTEGER) AS titles,
       CAST(count(DISTINCT final.tie_id) AS INTEGER) AS finals,
       CAST(count(*) FILTER (WHERE club_match.status = 'played') AS INTEGER) AS played,
       CAST(count(*) FILTER (WHERE club_match.result = 'won') AS INTEGER) AS won,
       CAST(count(*) FILTER (WHERE club_match.result = 'drawn') AS INTEGER) AS drawn,
       CAST(count(*) FILTER (WHERE club_match.result = 'lost') AS INTEGER) AS lost,
       CAST(coalesce(sum(club_match.goals_for) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_for,
       CAST(coalesce(sum(club_match.goals_against) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_against,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover won') AS INTEGER) AS walkovers_won,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover lost') AS INTEGER) AS walkovers_lost
  FROM club
  LEFT JOIN club_match ON club_match.club_id = club.club_id
  LEFT JOIN round ON round.round_id = club_match.round_id AND round.kind = 'final'
  LEFT JOIN tie AS final
    ON final.tie_id = club_match.tie_id AND final.round_id = round.round_id
   AND final.status NOT IN ('annulled', 'cancelled', 'open')
   AND final.round_id = (SELECT last_final.round_id FROM round AS last_final
                          WHERE last_final.season_id = final.season_id AND last_final.kind = 'final'
                          ORDER BY last_final.round_no DESC LIMIT 1)
 GROUP BY club.club_id, club.club;

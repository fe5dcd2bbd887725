-- comebacks: two-legged ties won on the field after losing the first leg. A walkover is no comeback.
-- order: competition, season, tie_id
--
-- tie_id bigint: identifies the tie
-- season_id bigint: its season
-- season text: the season's label
-- competition text: the competition's name
-- round text: the round's name
-- winner_club_id bigint: the club that lost the first leg and won the tie
-- winner text: its name in this season
-- loser_club_id bigint: the other club
-- loser text: its name in this season
-- first_leg_deficit integer: by how many goals the winner lost the first leg
-- winner_goals integer: the winner's goals over both legs
-- loser_goals integer: the loser's
-- decided_by text: what decided the tie: aggregate, extra time, away goals, shoot-out or not shown
SELECT tie.tie_id, first_leg.season_id, season.season, competition.competition, round.round,
       first_leg.club_id AS winner_club_id, winner.club AS winner,
       first_leg.opponent_club_id AS loser_club_id, loser.club AS loser,
       CAST(first_leg.goals_against - first_leg.goals_for AS INTEGER) AS first_leg_deficit,
       CAST(CASE first_leg.club_id WHEN tie.club1_id THEN tie.club1_goals ELSE tie.club2_goals END AS INTEGER)
           AS winner_goals,
       CAST(CASE first_leg.club_id WHEN tie.club1_id THEN tie.club2_goals ELSE tie.club1_goals END AS INTEGER)
           AS loser_goals,
       tie.decided_by
  FROM club_match AS first_leg
  JOIN tie ON tie.tie_id = first_leg.tie_id AND tie.winner_club_id = first_leg.club_id
  JOIN season ON season.season_id = first_leg.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN entrant AS winner ON winner.season_id = first_leg.season_id AND winner.club_id = first_leg.club_id
  JOIN entrant AS loser
    ON loser.season_id = first_leg.season_id AND loser.club_id = first_leg.opponent_club_id
  JOIN round ON round.round_id = first_leg.round_id
 WHERE first_leg.leg = 1 AND first_leg.result = 'lost' AND tie.legs = 2 AND tie.status = 'played'
   AND tie.decided_by NOT IN ('walkover', 'decision', 'lots')
   AND (SELECT second_leg.status FROM match AS second_leg
         WHERE second_leg.tie_id = tie.tie_id AND second_leg.leg = 2 LIMIT 1) = 'played';

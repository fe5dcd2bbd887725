-- roll_of_honour: the finals that count, with winner and runner-up; of a cup of zones only the last final.
-- order: competition, season, season_id
--
-- season_id bigint: identifies the season
-- season text: its label
-- competition text: the competition's name
-- winner_club_id bigint: the club that won the final, null where not known
-- winner text: its name in this season
-- runner_up_club_id bigint: the club that lost the final, null where not known
-- runner_up text: its name in this season
-- final_played_on date: the day of the final; over two legs of the last one; null where not known
-- winner_goals integer: the winner's goals on the field; over two legs all of them;
--   null where none was played
-- runner_up_goals integer: the runner-up's
-- decided_by text: what decided the final: score, extra time, aggregate, shoot-out, …
-- winner_basis text: how the winner is known: stated, deduced, curated or unknown
SELECT tie.season_id, season.season, competition.competition,
       tie.winner_club_id, winner.club AS winner,
       runner_up.club_id AS runner_up_club_id, runner_up.club AS runner_up,
       (SELECT match.played_on FROM match
         WHERE match.tie_id = tie.tie_id AND match.played_on IS NOT NULL
         ORDER BY match.played_on DESC LIMIT 1) AS final_played_on,
       CAST(CASE tie.winner_club_id WHEN tie.club1_id THEN tie.club1_goals
                                    WHEN tie.club2_id THEN tie.club2_goals END AS INTEGER) AS winner_goals,
       CAST(CASE tie.winner_club_id WHEN tie.club1_id THEN tie.club2_goals
                                    WHEN tie.club2_id THEN tie.club1_goals END AS INTEGER) AS runner_up_goals,
       tie.decided_by, tie.winner_basis
  FROM tie
  JOIN season ON season.season_id = tie.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN round ON round.round_id = tie.round_id AND round.kind = 'final'
  LEFT JOIN entrant AS winner
    ON winner.season_id = tie.season_id AND winner.club_id = tie.winner_club_id
  LEFT JOIN entrant AS runner_up
    ON runner_up.season_id = tie.season_id
   AND runner_up.club_id = CASE tie.winner_club_id WHEN tie.club1_id THEN tie.club2_id
                                                   WHEN tie.club2_id THEN tie.club1_id END
 WHERE tie.status NOT IN ('annulled', 'cancelled', 'open')
   AND round.round_id = (SELECT last_final.round_id FROM round AS last_final
                          WHERE last_final.season_id = round.season_id AND last_final.kind = 'final'
                          ORDER BY last_final.round_no DESC LIMIT 1);

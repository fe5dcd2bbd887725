-- goals_by_period: the goals of a season by quarter of an hour; each season has every period, be it with 0.
-- order: competition, season, season_id, first_minute
--
-- season_id bigint: identifies the season
-- season text: its label
-- competition text: the competition's name
-- period text: 1-15, 16-30, … 76-90, extra time, or unknown where no minute is stated
-- first_minute integer: the period's first minute, null for unknown
-- last_minute integer: its last minute; added time belongs to 31-45 and 76-90, and so does a minute over 90
--   in a match not known to have had extra time
-- goals integer: goals in matches that count
SELECT season.season_id, season.season, competition.competition,
       period.period, CAST(period.first_minute AS INTEGER) AS first_minute,
       CAST(period.last_minute AS INTEGER) AS last_minute,
       CAST(count(goal.goal_id) AS INTEGER) AS goals
  FROM season
  JOIN competition ON competition.competition_id = season.competition_id
 CROSS JOIN (SELECT 1 AS period_no, CAST('1-15' AS TEXT) AS period,
                    1 AS first_minute, 15 AS last_minute
             UNION ALL SELECT 2, '16-30', 16, 30
             UNION ALL SELECT 3, '31-45', 31, 45
             UNION ALL SELECT 4, '46-60', 46, 60
             UNION ALL SELECT 5, '61-75', 61, 75
             UNION ALL SELECT 6, '76-90', 76, 90
             UNION ALL SELECT 7, 'extra time', 91, 120
             UNION ALL SELECT 8, 'unknown', NULL, NULL) AS period
  LEFT JOIN goal
    ON goal.season_id = season.season_id AND goal.counts
   AND period.period_no = CASE WHEN goal.minute IS NULL THEN 8
                               WHEN goal.minute <= 15 THEN 1
                               WHEN goal.minute <= 30 THEN 2
                               WHEN goal.minute <= 45 THEN 3
                               WHEN goal.minute <= 60 THEN 4
                               WHEN goal.minute <= 75 THEN 5
                               WHEN goal.minute <= 90 THEN 6
                               WHEN (SELECT match.extra_time FROM match
                                      WHERE match.match_id = goal.match_id) THEN 7
                               ELSE 6 END
 GROUP BY season.season_id, season.season, competition.competition,
          period.period_no, period.period, period.first_minute, period.last_minute;

-- When do the goals fall?
-- A season has every period, so that a chart has no gaps; goals without a minute are counted too.
SELECT period, sum(goals) FILTER (WHERE season = '1996-97') AS goals_1996_97,
       sum(goals) FILTER (WHERE season = '2024') AS goals_2024
  FROM goals_by_period
 GROUP BY period, first_minute
 ORDER BY coalesce(first_minute, 999);

-- period | goals_1996_97 | goals_2024
-- 1-15 | 8 | 10
-- 16-30 | 10 | 13
-- 31-45 | 13 | 20
-- 46-60 | 11 | 16
-- 61-75 | 12 | 10
-- 76-90 | 16 | 14
-- extra time | 0 | 3
-- unknown | 1 | 12

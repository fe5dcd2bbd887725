-- Which two-legged ties were won on the field after the first leg was lost?
-- Tobol and Enbek of 1996 lost the first leg and went on by a walkover; that is no comeback.
SELECT season, round, winner, loser, first_leg_deficit, winner_goals, loser_goals
  FROM comebacks
 ORDER BY season, tie_id;

-- season | round | winner | loser | first_leg_deficit | winner_goals | loser_goals
-- 1996-97 | Second round | Yelimay | Irtysh | 2 | 5 | 4
-- 1996-97 | Quarter-finals | Yelimay | Enbek | 1 | 4 | 3
-- 2024 | Semi-finals | Atyrau | Tobol | 1 | 4 | 1

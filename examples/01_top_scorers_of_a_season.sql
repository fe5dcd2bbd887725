-- Who scored most in 1996-97?
-- Goals of the annulled final do not count. `goals_basis` says whether the document declares the figure,
-- the lines add up to it, or both agree.
SELECT rank, player, club, goals, goals_basis
  FROM top_scorers
 WHERE season = '1996-97' AND rank <= 2
 ORDER BY rank, player_id;

-- rank | player | club | goals | goals_basis
-- 1 | Eduard Glazunov | Munaishy | 6 | both
-- 2 | Patsay | Kairat | 3 | counted
-- 2 | Kadyrkulov | Kairat | 3 | counted
-- 2 | Serik Zheilitbayev | Kairat | 3 | counted
-- 2 | Rykov | Munaishy | 3 | counted

-- Who was never beaten on the field, in at least three matches?
-- A match decided by a shoot-out is a draw; the annulled final of 1996-97 is no match.
SELECT season, club, played, won, drawn, last_round, outcome, eliminated_by
  FROM club_seasons
 WHERE lost = 0 AND played >= 3
 ORDER BY season, played DESC;

-- season | club | played | won | drawn | last_round | outcome | eliminated_by
-- 1993 | Dostyk | 4 | 4 | 0 | Final | winner | NULL
-- 1996-97 | Munaishy | 6 | 5 | 1 | Final | decision | NULL
-- 1996-97 | Kaisar-Munai | 3 | 1 | 2 | Quarter-finals | eliminated | Vostok-Adil
-- 2024 | AKAS | 3 | 1 | 2 | Group stage | group stage | NULL

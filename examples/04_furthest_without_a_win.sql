-- Which clubs went furthest in their season without winning a match on the field?
-- Vostok-Adil reached the final of 1996-97 by a walkover, away goals, and a final that was played anew.
SELECT season, club, last_round, outcome, drawn, lost, walkovers_won
  FROM (SELECT club_seasons.*, rank() OVER (PARTITION BY season_id ORDER BY last_round_no DESC) AS place
          FROM club_seasons
         WHERE won = 0) AS winless
 WHERE place = 1
 ORDER BY season, drawn DESC, goals_for DESC, goals_against DESC, club_id;

-- season | club | last_round | outcome | drawn | lost | walkovers_won
-- 1993 | Spartak Semey | Quarter-finals | eliminated | 1 | 0 | 1
-- 1996-97 | Vostok-Adil | Final | runner-up | 3 | 3 | 1
-- 2024 | Shakhter Karagandy | Round of 16 | eliminated | 0 | 1 | 0
-- 2024 | Kaisar | Round of 16 | eliminated | 0 | 1 | 0
-- 2024 | Turan | Round of 16 | eliminated | 0 | 1 | 0
-- 2024 | Zhenis | Round of 16 | eliminated | 0 | 1 | 0
-- 2024 | Zhetysu | Round of 16 | eliminated | 0 | 1 | 0

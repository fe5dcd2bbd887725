-- Which goals of 2024 have no name in the text and yet can be no one else's?
-- The official list and the lines admit only one assignment for these; for other unnamed goals they admit more.
SELECT club, player, count(*) AS goals
  FROM goals_scored
 WHERE season = '2024' AND attribution = 'deduced'
 GROUP BY club, player
 ORDER BY goals DESC, min(line_no), min(goal_no);

-- club | player | goals
-- Aksu | Aslanbek Kakimov | 3
-- Atyrau | Mateus Barbosa | 2
-- Altai | Alisher Rakhimzhanov | 1
-- Turkistan | Anvar Sufashov | 1
-- Taraz | Dimash Serikuly | 1
-- Ulytau | Maxim Chalkin | 1
-- Kyran | Serizhan Abzhal | 1
-- Atyrau | Pedro Eugénio | 1
-- Kairat | Yerkebulan Seydakhmet | 1
-- Kyzylzhar | Madi Khaseyn | 1
-- Elimai | Ivan Sviridov | 1
-- Aktobe | Dorny Romero | 1
-- Atyrau | Rinat Dzhumatov | 1

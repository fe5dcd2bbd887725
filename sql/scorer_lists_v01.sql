-- scorer_lists: the scorers that an infobox or a list declares, each beside what the lines give him.
-- order: competition, season, season_id, source DESC, line_no, player, player_id
--
-- season_id bigint: identifies the season
-- season text: its label
-- competition text: the competition's name
-- player_id bigint: the player
-- player text: his name in this season
-- club_id bigint: his club, null where none is declared anywhere
-- club text: its name in this season
-- nationality text: the code as written, null where none is
-- goals integer: the figure declared, null where none is
-- counted_goals integer: goals that lines give him, stated or deduced, in matches that count
-- source text: infobox or list
-- document_id bigint: the document that says so
-- document text: its name
-- line_no integer: the line that says so, from 1
SELECT declared_scorer.season_id, season.season, competition.competition,
       season_player.player_id, season_player.player, season_player.club_id, entrant.club,
       declared_scorer.nationality, declared_scorer.goals,
       CAST((SELECT count(*) FROM goal
              WHERE goal.season_player_id = declared_scorer.season_player_id
                AND goal.counts AND goal.kind <> 'own goal') AS INTEGER) AS counted_goals,
       declared_scorer.source, document.document_id, document.document, declared_scorer.line_no
  FROM declared_scorer
  JOIN season ON season.season_id = declared_scorer.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  JOIN season_player ON season_player.season_player_id = declared_scorer.season_player_id
  JOIN document ON document.season_id = declared_scorer.season_id
  LEFT JOIN entrant
    ON entrant.season_id = declared_scorer.season_id AND entrant.club_id = season_player.club_id
 WHERE NOT declared_scorer.own_goals;

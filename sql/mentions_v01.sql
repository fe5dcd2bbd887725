-- mentions: names and blanks on scorer lines that the lines do not make goals: bookings, as a rule.
-- order: season, mention_id
--
-- mention_id bigint: identifies the mention
-- match_id bigint: the match of the scorer line
-- season_id bigint: its season
-- season text: the season's label
-- club_id bigint: the club of the scorer line
-- club text: its name in this season
-- player_id bigint: the man named, null for a blank
-- player text: his name in this season
-- written_name text: the name as written, null for a blank
-- goal_id bigint: the goal that a rule found this to be, null for none
-- document_id bigint: the document
-- document text: its name
-- line_no integer: the scorer line, from 1
SELECT mention.mention_id, mention.match_id, mention.season_id, season.season,
       club_match.club_id, entrant.club, season_player.player_id, season_player.player,
       mention.written_name, mention.goal_id,
       document.document_id, document.document, mention.line_no
  FROM mention
  JOIN club_match ON club_match.match_id = mention.match_id AND club_match.club_id = mention.club_id
  JOIN season ON season.season_id = mention.season_id
  JOIN entrant ON entrant.season_id = club_match.season_id AND entrant.club_id = club_match.club_id
  JOIN document ON document.season_id = mention.season_id
  LEFT JOIN season_player ON season_player.season_player_id = mention.season_player_id;

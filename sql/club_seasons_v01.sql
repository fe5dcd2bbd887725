-- club_seasons: how far a club came in a season, what ended its way, and its record on the field.
-- order: competition, season, season_id, last_round_no DESC, club, club_id
--
-- season_id bigint: identifies the season
-- season text: its label
-- competition text: the competition's name
-- club_id bigint: the club
-- club text: its name in this season
-- first_round text: the first round it has a match line in, null for an entrant without one
-- last_round text: the last one
-- last_round_no integer: that round's place, from 1
-- outcome text: winner, runner-up, eliminated, walkover, group stage, decision or unknown
-- eliminated_by_club_id bigint: the club that put it out, null where none did
-- eliminated_by text: that club's name in this season
-- played integer: matches played that count
-- won integer: matches won on the field; a shoot-out is a draw
-- drawn integer: matches drawn
-- lost integer: matches lost on the field
-- goals_for integer: its goals in those matches
-- goals_against integer: its opponents'
-- walkovers_won integer: walkovers that went to it
-- walkovers_lost integer: walkovers that went to its opponents
SELECT entrant.season_id, season.season, competition.competition, entrant.club_id, entrant.club,
       first_round.round AS first_round, last_round.round AS last_round, last_round.round_no AS last_round_no,
       entrant.outcome, entrant.eliminated_by_club_id, victor.club AS eliminated_by,
       CAST(count(*) FILTER (WHERE club_match.status = 'played') AS INTEGER) AS played,
       CAST(count(*) FILTER (WHERE club_match.result = 'won') AS INTEGER) AS won,
       CAST(count(*) FILTER (WHERE club_match.result = 'drawn') AS INTEGER) AS drawn,
       CAST(count(*) FILTER (WHERE club_match.result = 'lost') AS INTEGER) AS lost,
       CAST(coalesce(sum(club_match.goals_for) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_for,
       CAST(coalesce(sum(club_match.goals_against) FILTER (WHERE club_match.status = 'played'), 0) AS INTEGER)
           AS goals_against,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover won') AS INTEGER) AS walkovers_won,
       CAST(count(*) FILTER (WHERE club_match.result = 'walkover lost') AS INTEGER) AS walkovers_lost
  FROM entrant
  JOIN season ON season.season_id = entrant.season_id
  JOIN competition ON competition.competition_id = season.competition_id
  LEFT JOIN club_match
    ON club_match.season_id = entrant.season_id AND club_match.club_id = entrant.club_id
  LEFT JOIN round AS first_round ON first_round.round_id = entrant.first_round_id
  LEFT JOIN round AS last_round ON last_round.round_id = entrant.last_round_id
  LEFT JOIN entrant AS victor
    ON victor.season_id = entrant.season_id AND victor.club_id = entrant.eliminated_by_club_id
 GROUP BY entrant.season_id, season.season, competition.competition, entrant.club_id, entrant.club,
          first_round.round, last_round.round, last_round.round_no,
          entrant.outcome, entrant.eliminated_by_club_id, victor.club;

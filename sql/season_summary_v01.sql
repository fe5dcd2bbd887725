-- season_summary: a season in figures: what its lines add up to, beside what its document declares.
-- order: competition, season, season_id
--
-- season_id bigint: identifies the season
-- season text: its label, such as 1996-97 or 2024
-- competition text: the competition's name
-- country text: the competition's country, null where not known
-- start_year integer: the year it began
-- end_year integer: the year it ended
-- winner_club_id bigint: the champion, null where not known
-- winner text: the champion's name in this season
-- runner_up_club_id bigint: the loser of the final, null where not known
-- runner_up text: that club's name in this season
-- clubs integer: clubs that entered
-- ties integer: knockout ties, without annulled ones
-- matches integer: matches played, without annulled ones and walkovers
-- walkovers integer: walkover lines
-- goals integer: goals in matches that count, without shoot-outs
-- goals_per_match numeric: goals divided by matches, to two places; null without a match
-- named_goals integer: goals that count whose scorer the lines state
-- deduced_goals integer: goals that count whose scorer follows from other lines
-- first_played_on date: the earliest known day of a match that counts
-- last_played_on date: the latest known day of a match that counts
-- declared_clubs integer: clubs as the document's infobox counts them
-- declared_matches integer: matches as the infobox counts them
-- declared_goals integer: goals as the infobox counts them
SELECT season.season_id, season.season, competition.competition, competition.country,
       season.start_year, season.end_year,
       season.winner_club_id, winner.club AS winner, season.runner_up_club_id, runner_up.club AS runner_up,
       CAST((SELECT count(*) FROM entrant WHERE entrant.season_id = season.season_id) AS INTEGER) AS clubs,
       CAST((SELECT count(*) FROM tie
              WHERE tie.season_id = season.season_id AND tie.status <> 'annulled') AS INTEGER) AS ties,
       CAST((SELECT count(*) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'played') AS INTEGER) AS matches,
       CAST((SELECT count(*) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'walkover') AS INTEGER)
           AS walkovers,
       CAST((SELECT coalesce(sum(match.home_goals + match.away_goals), 0) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'played') AS INTEGER) AS goals,
       -- a hair is added so that an exact half, such as 2.825, rounds up on every engine
       CAST((SELECT round(1.0 * sum(match.home_goals + match.away_goals) / count(*) + 0.0000001, 2) FROM match
              WHERE match.season_id = season.season_id AND match.status = 'played') AS NUMERIC(6, 2))
           AS goals_per_match,
       CAST((SELECT count(*) FROM goal
              WHERE goal.season_id = season.season_id AND goal.counts
                AND goal.attribution = 'stated') AS INTEGER) AS named_goals,
       CAST((SELECT count(*) FROM goal
              WHERE goal.season_id = season.season_id AND goal.counts
                AND goal.attribution = 'deduced') AS INTEGER) AS deduced_goals,
       (SELECT match.played_on FROM match
         WHERE match.season_id = season.season_id AND match.status = 'played' AND match.played_on IS NOT NULL
         ORDER BY match.played_on LIMIT 1) AS first_played_on,
       (SELECT match.played_on FROM match
         WHERE match.season_id = season.season_id AND match.status = 'played' AND match.played_on IS NOT NULL
         ORDER BY match.played_on DESC LIMIT 1) AS last_played_on,
       season.declared_clubs, season.declared_matches, season.declared_goals
  FROM season
  JOIN competition ON competition.competition_id = season.competition_id
  LEFT JOIN entrant AS winner
    ON winner.season_id = season.season_id AND winner.club_id = season.winner_club_id
  LEFT JOIN entrant AS runner_up
    ON runner_up.season_id = season.season_id AND runner_up.club_id = season.runner_up_club_id;

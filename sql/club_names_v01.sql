-- club_names: every name of a club, as documents write it, or as curated sources know it (a row for each time).
-- order: club, club_id, first_season, name
--
-- club_id bigint: the club
-- club text: its name over all seasons
-- name text: a name it bore
-- first_season text: the first season whose document has the name, or the first year the source gives;
--   null where not known
-- last_season text: the last one
-- basis text: stated where a document has the name, curated where only a source does
-- source text: where that the name is this club's is written, null where no curated entry says so
SELECT club.club_id, club.club, entrant_name.name,
       (SELECT season.season FROM entrant_name AS borne
          JOIN season ON season.season_id = borne.season_id
         WHERE borne.club_id = club.club_id AND borne.name = entrant_name.name
         ORDER BY season.start_year, season.end_year, season.season_id LIMIT 1) AS first_season,
       (SELECT season.season FROM entrant_name AS borne
          JOIN season ON season.season_id = borne.season_id
         WHERE borne.club_id = club.club_id AND borne.name = entrant_name.name
         ORDER BY season.end_year DESC, season.start_year DESC, season.season_id DESC LIMIT 1) AS last_season,
       CAST('stated' AS TEXT) AS basis,
       (SELECT club_alias.source FROM club_alias
         WHERE club_alias.club_id = club.club_id AND club_alias.name = entrant_name.name
         ORDER BY club_alias.alias_no LIMIT 1) AS source
  FROM club
  JOIN entrant_name ON entrant_name.club_id = club.club_id
 GROUP BY club.club_id, club.club, entrant_name.name
UNION ALL
SELECT club.club_id, club.club, club_alias.name, club_alias.first_season, club_alias.last_season,
       CAST('curated' AS TEXT), club_alias.source
  FROM club
  JOIN club_alias ON club_alias.club_id = club.club_id
 WHERE NOT EXISTS (SELECT 1 FROM entrant_name
                    WHERE entrant_name.club_id = club_alias.club_id AND entrant_name.name = club_alias.name);

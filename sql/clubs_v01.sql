-- clubs: the clubs, whatever their names at the time.
-- order: club, club_id
--
-- club_id: identifies the club
-- club: its name over all seasons
-- country: its country, null where not known
-- city: its town, null where no curated entry gives it
SELECT club.club_id, club.club, club.country, club.city
  FROM club;

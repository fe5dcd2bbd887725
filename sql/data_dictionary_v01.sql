-- data_dictionary: what every table, view and column of this database means.
-- order: relation, column_name
--
-- relation text: a table or view
-- column_name text: its column; null for the relation itself
-- description text: what it means
SELECT dictionary_entry.relation, CAST(nullif(dictionary_entry.column_name, '') AS TEXT) AS column_name,
       dictionary_entry.description
  FROM dictionary_entry;

-- data_dictionary: what every table, view and column of this database means.
-- order: relation, column_name
--
-- relation: a table or view
-- column_name: its column; null for the relation itself
-- description: what it means
SELECT dictionary_entry.relation, CAST(nullif(dictionary_entry.column_name, '') AS TEXT) AS column_name,
       dictionary_entry.description
  FROM dictionary_entry;

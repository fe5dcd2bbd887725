-- documents: the texts that were loaded; a season has one.
-- order: document, document_id
--
-- document_id: identifies the document
-- document: the file's name or the page's address
-- title: its title
-- format: the format it was read as
-- sha256: the hash of its bytes, hexadecimal
-- lines: how many lines it has
-- unread_lines: how many of them nothing could be made of
SELECT document.document_id, document.document, document.title, document.format, document.sha256,
       document.lines, document.unread_lines
  FROM document;

-- documents: the texts that were loaded; a season has one.
-- order: document, document_id
--
-- document_id bigint: identifies the document
-- document text: the file's name or the page's address
-- title text: its title
-- format text: the format it was read as
-- sha256 text: the hash of its bytes, hexadecimal
-- lines integer: how many lines it has
-- unread_lines integer: how many of them nothing could be made of
SELECT document.document_id, document.document, document.title, document.format, document.sha256,
       document.lines, document.unread_lines
  FROM document;

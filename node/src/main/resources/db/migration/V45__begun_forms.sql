-- Which filling-in of a form is kept, so that another one does not take its place unseen. Null for forms of several steps.
alter table console_draft add column mark uuid;

import type { TextsOf } from './errorWords.ts';

/** Texts of what can go wrong with saved drafts, recurring invoices, proformas and views. */
export const savedErrors: TextsOf<'saved'> & TextsOf<'proforma'> & TextsOf<'view'> = {
  'view.notFound': () => ({
    title: 'This view is no longer there',
    body: 'It was removed yesterday or earlier, or in another window. The invoices are in their place. Set the filter again and save it as a new view.',
  }),
  'view.nameTaken': (d) => ({
    title: `There is a view “${d.name}” already`,
    body: 'Nothing was saved. Give another name, or change that view.',
  }),
  'saved.notFound': () => ({
    title: 'This draft is no longer there',
    body: 'It was removed more than 30 days ago or in another window. Issued invoices are safe. Go back to the list of drafts.',
  }),
  'saved.noSchedule': () => ({
    title: 'A recurring invoice needs a schedule',
    body: 'Nothing was saved. Say how often and on which day it is to be issued.',
  }),
  'saved.notRecurring': () => ({
    title: 'This is not a recurring invoice',
    body: 'Nothing was issued. Open the draft or template in the form and issue it from there.',
  }),
  'saved.nothingDue': () => ({
    title: 'There is no period left to issue this recurring invoice for',
    body: 'Its last period is issued or skipped. Nothing was changed. If it is to go on, move the end date in its schedule.',
  }),
  'saved.doneMeanwhile': () => ({
    title: 'This recurring invoice has just been issued or skipped',
    body: 'The program or another window did it, so it was not issued a second time. The list shows the next date already.',
  }),
  'proforma.notFound': () => ({
    title: 'There is no such pro forma',
    body: 'The data of this company hold no pro forma with this identifier. Find it in the list of pro formas.',
  }),
  'proforma.onlyVat': () => ({
    title: 'A pro forma can be made of an ordinary invoice only',
    body: 'Corrections, advances and settlements have no pro formas. Nothing was saved, and no number has been used. Choose the kind “VAT invoice”.',
  }),
};

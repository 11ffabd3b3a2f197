import type { ParamsOf } from './params.ts'

/**
 * Why something is refused that has no single field to point to, where the slug alone does not say it: one code for one reason, so
 * that the staff application can say it in the reader's language. Names and numbers that matter go beside it as `params`.
 */
export const reasons = {
  account_exists: { slug: 'already-exists', detail: 'There is an account with this address already.' },
  account_to_sign_in: {
    slug: 'already-exists',
    detail: 'There is an account with this address. Sign in with it, then accept.',
  },
  administrator_already: { slug: 'already-exists', detail: 'This person is an administrator already.' },
  answers_gone: { slug: 'state-conflict', detail: 'These answers are not there any more.' },
  answers_not_kept: {
    slug: 'state-conflict',
    detail: 'Answers given through this link are not kept before they are submitted.',
  },
  area_code_taken: { slug: 'already-exists', detail: 'An area with this code exists already.' },
  area_has_areas: { slug: 'in-use', detail: 'Other areas lie within this area.' },
  area_has_collectors: { slug: 'in-use', detail: 'A collector is bound to this area.' },
  area_has_indicators: { slug: 'in-use', detail: 'Indicators have numbers for this area.' },
  area_has_providers: { slug: 'in-use', detail: 'Entries of the register of providers lie in this area.' },
  area_in_assessment: { slug: 'in-use', detail: 'An assessment covers this area.' },
  audience_not_released: { slug: 'state-conflict', detail: 'Nothing of this audience has been released yet.' },
  collector_fixed: { slug: 'state-conflict', detail: 'What a collector is does not change once it exists.' },
  contact_address_taken: { slug: 'already-exists', detail: 'The entry has a contact with this address already.' },
  contact_invited: {
    slug: 'in-use',
    detail:
      'An invitation was made out to this contact, so the contact stays. Mark it as not to be written to instead.',
  },
  corrections_over: { slug: 'state-conflict', detail: 'These answers can no longer be corrected here.' },
  entry_code_taken: { slug: 'already-exists', detail: 'An entry of the register with this code exists already.' },
  entry_merged: { slug: 'state-conflict', detail: 'The entry was merged into another one.' },
  entry_merged_meanwhile: { slug: 'state-conflict', detail: 'One of the entries was merged meanwhile.' },
  excluded_already: { slug: 'state-conflict', detail: 'It is excluded already.' },
  export_decided: { slug: 'state-conflict', detail: 'This has been decided already.' },
  export_refused: { slug: 'export-not-approved', detail: 'A coordinator has refused it.' },
  export_undecided: { slug: 'export-not-approved', detail: 'A coordinator has not decided yet.' },
  factor_off: { slug: 'state-conflict', detail: 'Two-factor sign-in is off.' },
  factor_off_already: { slug: 'state-conflict', detail: 'It is off already.' },
  factor_off_for_account: { slug: 'state-conflict', detail: 'It is off for this account.' },
  factor_on_already: { slug: 'state-conflict', detail: 'Two-factor sign-in is on already.' },
  invitation_answered: {
    slug: 'state-conflict',
    detail: 'It has been answered, so there is nothing to cancel. Nothing was changed.',
  },
  invitation_waiting: {
    slug: 'already-exists',
    detail: 'An invitation to this address waits for an answer already. Send it again, or revoke it.',
  },
  inviting_closed: { slug: 'state-conflict', detail: 'The wave or the collector is closed.' },
  key_is_no_person: { slug: 'not-allowed', detail: 'An API key speaks for no person.' },
  letters_bounce: {
    slug: 'state-conflict',
    detail: 'Letters to this address come back. Correct the address in the register first.',
  },
  letters_not_going_out: {
    slug: 'state-conflict',
    detail: 'Letters go out while the wave and the collector are open. Nothing was sent.',
  },
  link_takes_no_answers: { slug: 'state-conflict', detail: 'This link takes no answers.' },
  member_already: { slug: 'already-exists', detail: 'Somebody with this address is a member already.' },
  message_not_sent_again: { slug: 'state-conflict', detail: 'A message that is {state} is not sent again.' },
  newer_release: { slug: 'state-conflict', detail: 'There is a newer release. Prepare the export again.' },
  newest_published: { slug: 'state-conflict', detail: 'The newest built-in version is already published.' },
  no_codes: { slug: 'state-conflict', detail: 'This link gives no codes to go on later.' },
  no_picture: {
    slug: 'file-unusable',
    detail: 'This is no PNG or JPEG picture that can be read. The logo is as it was.',
  },
  nobody_to_ask: {
    slug: 'state-conflict',
    detail: 'It did not come by a personal invitation: nobody knows whom to write to.',
  },
  not_excluded: { slug: 'state-conflict', detail: 'It is not excluded.' },
  not_released: { slug: 'state-conflict', detail: 'Nothing has been released yet. Release the wave first.' },
  nothing_left_to_ask: { slug: 'state-conflict', detail: 'Its answers are erased: there is nothing to ask about.' },
  opted_out_contact_stays: {
    slug: 'in-use',
    detail: 'A contact who asked not to be written to stays, so that nobody adds the address again by mistake.',
  },
  organisation_name_taken: { slug: 'already-exists', detail: 'An organisation with this name exists already.' },
  other_file: { slug: 'state-conflict', detail: 'This is not the file of the preview.' },
  own_factor: { slug: 'state-conflict', detail: 'Turn your own off in your account.' },
  person_member_already: { slug: 'already-exists', detail: 'This person is a member already.' },
  person_opted_out: { slug: 'state-conflict', detail: 'This person has asked not to be written to.' },
  picture_cut_off: { slug: 'file-unusable', detail: 'The picture ends in the middle. The logo is as it was.' },
  picture_too_many_dots: {
    slug: 'file-unusable',
    detail: 'The picture has too many dots. Make it smaller than 40 million. The logo is as it was.',
  },
  preview_void: {
    slug: 'state-conflict',
    detail: 'File or register have changed since the preview. Nothing was imported.',
  },
  query_answered: { slug: 'state-conflict', detail: 'This question has been answered.' },
  release_just_made: { slug: 'state-conflict', detail: 'A release has just been made by someone else.' },
  report_not_released: {
    slug: 'state-conflict',
    detail: 'Nothing has been released yet. Release the wave to read its report.',
  },
  response_erased: { slug: 'state-conflict', detail: 'Its answers are erased: the time for keeping them was over.' },
  response_replaced: {
    slug: 'state-conflict',
    detail: 'A corrected response stands in its place. Exclude or include that one.',
  },
  response_withdrawn: { slug: 'state-conflict', detail: 'It was withdrawn: its answers are erased.' },
  set_up_already: { slug: 'state-conflict', detail: 'The first administrator exists already. Sign in instead.' },
  sheet_is_response: { slug: 'state-conflict', detail: 'It is a response already; exclude or withdraw that.' },
  sheet_typed_twice: { slug: 'state-conflict', detail: 'It has been typed twice already.' },
  sheet_without_differences: { slug: 'state-conflict', detail: 'This sheet has no differences to decide.' },
  theme_into_itself: { slug: 'state-conflict', detail: 'A theme cannot be merged into itself.' },
  theme_name_taken: { slug: 'already-exists', detail: 'There is a theme with this name already.' },
  themes_of_other_questions: { slug: 'state-conflict', detail: 'The two belong to different questions.' },
  too_few_to_export: { slug: 'state-conflict', detail: 'Fewer than five responses are released: too few to export.' },
  too_many_themes: { slug: 'state-conflict', detail: 'There are {count} themes already. Merge some first.' },
  two_releases_needed: { slug: 'state-conflict', detail: 'Two waves have to be released before they can be compared.' },
  typed_by_another: { slug: 'state-conflict', detail: 'Somebody else has typed it again already.' },
  typing_closed: { slug: 'state-conflict', detail: 'Sheets are typed in while the wave and this collector are open.' },
  unstorable_character: { slug: 'invalid-request', detail: 'A text holds a character that cannot be stored.' },
  version_just_published: { slug: 'state-conflict', detail: 'This version has just been published by someone else.' },
  view_name_taken: { slug: 'already-exists', detail: 'There is a view with this name already.' },
  view_of_another: { slug: 'not-allowed', detail: 'Only who saved this view, or a coordinator, can change it.' },
  wave_archived: { slug: 'state-conflict', detail: 'The wave is archived and stays as it is.' },
  wave_archived_answers: { slug: 'state-conflict', detail: 'The wave is archived: its answers stay as they are.' },
  wave_cannot_become: { slug: 'state-conflict', detail: 'A wave that is {from} cannot become {to}.' },
  wave_just_planned: { slug: 'state-conflict', detail: 'The next wave has just been planned by someone else.' },
  wave_not_opened: { slug: 'state-conflict', detail: 'The wave has not been opened yet.' },
  wave_over: { slug: 'state-conflict', detail: 'The wave is {state}.' },
  wave_planned_already: { slug: 'state-conflict', detail: '“{wave}” is planned already and has not been opened yet.' },
} as const

export type Reason = keyof typeof reasons
export type DetailOf<R extends Reason> = (typeof reasons)[R]['detail']
/** Those that need no values. */
export type PlainReason = { [R in Reason]: ParamsOf<DetailOf<R>> extends [] ? R : never }[Reason]

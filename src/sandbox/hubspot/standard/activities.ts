import { choice, common, datetime, inGroup, longText, number, text } from './builders.ts';

const base = [...common('hs_createdate', 'hs_lastmodifieddate'), datetime('hs_timestamp', 'Activity date')];

/** HubSpot's own properties of tasks; `hs_timestamp` is when the task is due. */
export const taskProperties = inGroup('task', [
  ...base,
  text('hs_task_subject', 'Task Title'),
  longText('hs_task_body', 'Task Notes'),
  choice('hs_task_status', 'Task Status', [
    ['NOT_STARTED', 'Not started'],
    ['IN_PROGRESS', 'In progress'],
    ['WAITING', 'Waiting'],
    ['COMPLETED', 'Completed'],
    ['DEFERRED', 'Deferred'],
  ]),
  choice('hs_task_priority', 'Priority', [
    ['NONE', 'None'],
    ['LOW', 'Low'],
    ['MEDIUM', 'Medium'],
    ['HIGH', 'High'],
  ]),
  choice('hs_task_type', 'Task Type', [
    ['TODO', 'To-do'],
    ['CALL', 'Call'],
    ['EMAIL', 'Email'],
  ]),
  text('hs_task_reminders', 'Reminder dates'),
]);

/** HubSpot's own properties of notes. */
export const noteProperties = inGroup('note', [
  ...base,
  longText('hs_note_body', 'Note Body'),
  text('hs_attachment_ids', 'Attached file IDs'),
]);

/** HubSpot's own properties of meetings. */
export const meetingProperties = inGroup('meeting', [
  ...base,
  text('hs_meeting_title', 'Meeting name'),
  longText('hs_meeting_body', 'Meeting description'),
  datetime('hs_meeting_start_time', 'Meeting start time'),
  datetime('hs_meeting_end_time', 'Meeting end time'),
  choice('hs_meeting_outcome', 'Meeting outcome', [
    ['SCHEDULED', 'Scheduled'],
    ['COMPLETED', 'Completed'],
    ['RESCHEDULED', 'Rescheduled'],
    ['NO_SHOW', 'No show'],
    ['CANCELED', 'Canceled'],
  ]),
]);

/** HubSpot's own properties of calls. */
export const callProperties = inGroup('call', [
  ...base,
  text('hs_call_title', 'Call Title'),
  longText('hs_call_body', 'Call notes'),
  number('hs_call_duration', 'Call duration'),
  choice('hs_call_direction', 'Call direction', [
    ['INBOUND', 'Inbound'],
    ['OUTBOUND', 'Outbound'],
  ]),
]);

/** HubSpot's own properties of emails. */
export const emailProperties = inGroup('email', [
  ...base,
  text('hs_email_subject', 'Email subject'),
  longText('hs_email_text', 'Email body'),
  choice('hs_email_direction', 'Email direction', [
    ['EMAIL', 'Email'],
    ['INCOMING_EMAIL', 'Incoming email'],
    ['FORWARDED_EMAIL', 'Forwarded email'],
  ]),
]);

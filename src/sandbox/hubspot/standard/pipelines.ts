import type { PipelineSeed } from '../seed.ts';

/** The pipeline that HubSpot gives a new account for deals. */
export const dealPipelines: readonly PipelineSeed[] = [
  {
    id: 'default',
    label: 'Sales Pipeline',
    stages: [
      { id: 'appointmentscheduled', label: 'Appointment Scheduled', probability: 0.2 },
      { id: 'qualifiedtobuy', label: 'Qualified To Buy', probability: 0.4 },
      { id: 'presentationscheduled', label: 'Presentation Scheduled', probability: 0.6 },
      { id: 'decisionmakerboughtin', label: 'Decision Maker Bought-In', probability: 0.8 },
      { id: 'contractsent', label: 'Contract Sent', probability: 0.9 },
      { id: 'closedwon', label: 'Closed Won', probability: 1 },
      { id: 'closedlost', label: 'Closed Lost', probability: 0 },
    ],
  },
];

/** The pipeline that HubSpot gives a new account for leads. */
export const leadPipelines: readonly PipelineSeed[] = [
  {
    id: 'lead-pipeline-id',
    label: 'Lead pipeline',
    stages: [
      { id: 'new-stage-id', label: 'New' },
      { id: 'attempting-stage-id', label: 'Attempting' },
      { id: 'connected-stage-id', label: 'Connected' },
      { id: 'qualified-stage-id', label: 'Qualified' },
      { id: 'unqualified-stage-id', label: 'Disqualified' },
    ],
  },
];

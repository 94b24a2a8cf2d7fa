/** The columns of each kind of content, and which of them an import cannot do without. */
export const contentColumns = {
  sections: {
    columns: [
      'competitor',
      'buying_jobs',
      'feel_confident_that',
      'give',
      'lead',
      'internal_lines',
      'customer_lines',
    ],
    needed: ['competitor', 'buying_jobs', 'feel_confident_that', 'give', 'lead'],
  },
  objections: {
    columns: ['buyer_says', 'category', 'buying_jobs', 'owner', 'answer', 'ask'],
    needed: ['buyer_says', 'category', 'owner'],
  },
  claims: {
    columns: ['text', 'category', 'owner', 'proof_points'],
    needed: ['text', 'category', 'owner'],
  },
} as const;

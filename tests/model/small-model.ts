/** A model with one of everything, small enough to be damaged and checked hundreds of times. */
export const smallModel: Readonly<Record<string, string>> = {
  'facts.yaml': `facts:
  - { id: employees, label: Employees, type: number, object: company, unit: people }
  - id: industry
    label: Industry
    type: option
    object: company
    values:
      - { id: food, label: Food wholesale }
      - { id: drinks, label: Drinks wholesale }
  - { id: chilled, label: Stores chilled goods, type: yesNo, object: company }
`,
  'icp.yaml': `scorecards:
  - id: company_fit
    label: Company fit
    object: company
    dimensions:
      - { id: size, label: Size }
    criteria:
      - { id: big, label: Big enough, dimension: size, when: { fact: employees, atLeast: 50 }, points: 100 }
    tiers:
      - { id: a, label: A, from: 60, action: pursue }
      - { id: b, label: B, from: 0, action: nurture }
`,
  'stages.yaml': `buyingJobs:
  - { id: choosing, label: Choosing, doing: They are choosing. }
buyingRoles:
  - { id: signer, label: Signer, says: someone who can sign }
pipelines:
  - id: sales
    label: Sales
    kind: new_business
    stages:
      - { id: talks, label: Talks, type: open, buyingJob: choosing }
      - { id: won, label: Won, type: won }
      - { id: lost, label: Lost, type: lost }
`,
  'messaging.yaml': `claims:
  - id: side_by_side
    text: Both systems run side by side.
    category: ease
    owner: Mara Lind
    reviews:
      - { rating: accurate, by: Mara Lind, on: 2026-10-01 }
assets:
  - { id: plan, label: The cut-over plan }
`,
  'battlecards/northbeam.yaml': `id: northbeam
label: Northbeam
kind: vendor
overview: A large vendor. Sells to everyone.
owner: Mara Lind
sections:
  - id: northbeam_choice
    buyingJobs: [choosing]
    feelConfidentThat: nothing stops
    give: plan
    lead: Ask whom they moved.
    lines:
      - { id: northbeam_line, scope: customer_facing, claim: side_by_side }
    verifiedBy: Mara Lind
    verifiedOn: 2026-10-01
`,
  'objections.yaml': `objections:
  - id: christmas
    buyerSays: Not before Christmas.
    category: timing
    owner: Mara Lind
    responses:
      - { id: christmas_say, say: Then January., claims: [side_by_side] }
`,
  'win-loss.yaml': `askFrom: 2026-10-01
questions:
  considered: Who else?
  decided: What decided it?
  howKnown: How do you know?
  didInstead: What instead?
  mainReason: Main reason?
  wouldHaveChanged: What would have changed it?
didInstead:
  - { id: other_vendor, label: Another vendor, outcome: lost_to_competitor, asksCompetitor: true }
  - { id: kept, label: Kept things, outcome: no_decision }
reasons:
  - { id: price, label: Price, definition: It cost too much., outcomes: [won, lost_to_competitor, no_decision] }
howKnown:
  - { id: buyer, label: The buyer said so }
wouldHaveChanged:
  - { id: nothing, label: Nothing }
`,
  'crm/hubspot.yaml': `crm: hubspot
fields:
  company:
    employees: { field: numberofemployees }
    industry: { field: industry, values: { FOOD: food } }
    chilled: { field: chilled, unchecked: unknown }
pipelines:
  sales: { id: default, stages: { talks: open, won: closedwon, lost: closedlost } }
roles:
  signer: { values: [DECISION_MAKER] }
`,
};

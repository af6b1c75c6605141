// Forms as officers fill them in, by the names of the fields: figures and facts of the papers, in words of our own.

/** Leaders learn digital skills: £50,000, three cohorts of eight, bought from one supplier. Source: ADD2155, a year later. */
export const digitalLeadership = {
  level: "ADD",
  basics: {
    "Basics.Title": "Digital leadership, a second pilot",
    "Basics.Programme": "Digital leadership, second pilot",
    "Basics.Summary":
      "Senior leaders are to learn enough about digital technology to decide well. Three cohorts of eight are coached for six months each, for up to £50,000.",
  },
  items: {
    "Items[0].Text": "Spending of up to £50,000 from the corporate contingency on a pilot of digital leadership training",
    "Items[1].Text": "An exemption from competition for these services, because the supplier alone holds the rights in the method",
  },
  money: {
    "Money.NoMoney": "false",
    ...line(0, "2018-19", "£50,000", "Corporate contingency", "Wandle Learning"),
    "Money.Vat": "VAT is outside the amount and is recovered",
    "Money.Kind": "contract",
    "Money.KindReason": "Services are supplied to the authority in return for the payment",
    "Money.Procurement.Route": "Single source, exempt from competition",
    "Money.Procurement.ExemptionGround": "Technical, artistic or exclusive rights",
    "Money.Procurement.SingleSource": "The method of coaching and its materials belong to this supplier",
    "Money.Procurement.ValueForMoney": "£650 a day here, against £900 a day for training of the same kind",
  },
  limits: {
    "Limits.Counts[0].Thing": "cohorts",
    "Limits.Counts[0].Least": "2",
    "Limits.Counts[0].Most": "3",
    "Limits.Counts[1].Thing": "places in a cohort",
    "Limits.Counts[1].Most": "8",
    "Limits.Conditions[0]": "The contract is signed by both sides before the first session",
  },
  ...common({ ends: "31 March 2019", outcome: "Leaders feel able to lead on digital matters", target: "4.0 of 5" }),
};

/** A small grant, for journeys that are about something else than the form. */
export function smallGrant(name, year, ends) {
  return {
    level: "ADD",
    basics: {
      "Basics.Title": name,
      "Basics.Programme": name,
      "Basics.Summary": "A workspace opens in the evening so that people who work by day can learn there, for up to £20,000.",
    },
    items: { "Items[0].Text": "A grant of up to £20,000 towards opening in the evening" },
    money: {
      "Money.NoMoney": "false",
      ...line(0, year, "£20,000", "Regeneration", `Friends of ${name}`),
      "Money.Kind": "grant",
      "Money.KindReason": "The money supports the workspace’s own purpose and buys nothing",
    },
    ...common({ ends, outcome: "People learn in the evening", target: "60" }),
  };
}

/** Half of what an employer pays somebody who is lent: £20,000 at most, once a funding agreement is executed. Source: ADD2253, in another year. */
export function matchedGrant(name) {
  const form = smallGrant(name, "2026-27", "31 March 2027");
  return {
    ...form,
    money: { ...form.money, "Money.Lines[0].Payee": "Canalside Workspace Trust", "Money.Lines[0].MatchPercent": "50" },
    limits: { "Limits.Conditions[0]": "A funding agreement is executed by both sides before any money is committed" },
  };
}

/** Half of what employers pay those whom they lend: £10,000 at most, for two or three placements of four to six months. Source: ADD2253, in another year. */
export const rotation = (() => {
  const form = smallGrant("Secondments of the winter", "2026-27", "31 March 2027");
  const most = (words) => words.replaceAll("£20,000", "£10,000");
  return {
    ...form,
    basics: { ...form.basics, "Basics.Summary": "People from along the Lea work with us for some months, and we pay half of what it costs, up to £10,000." },
    items: { "Items[0].Text": "Up to £10,000 for half of the staff cost of secondees" },
    money: {
      ...Object.fromEntries(Object.entries(form.money).map(([name, value]) => [name, most(value)])),
      "Money.Lines[0].Payee": "Employers of the secondees",
      "Money.Lines[0].MatchPercent": "50",
      "Money.Vat": "VAT is inside the amount",
      "Money.Kind": "other",
      "Money.KindReason": "It meets half of what an employer pays its own member of staff",
    },
    limits: {
      "Limits.Counts[0].Thing": "placements",
      "Limits.Counts[0].Least": "2",
      "Limits.Counts[0].Most": "3",
      "Limits.Counts[1].Thing": "months in a placement",
      "Limits.Counts[1].Least": "4",
      "Limits.Counts[1].Most": "6",
    },
  };
})();

/** A share in an office of boroughs: £330,000 in four years, three of them subject to budget. Source: MD2373. */
export const boroughsOffice = {
  level: "MD",
  basics: {
    "Basics.Title": "Office of technology and innovation for London’s boroughs",
    "Basics.Programme": "Boroughs’ office",
    "Basics.Summary":
      "The authority pays into a shared office of the boroughs: up to £30,000 while it is set up and up to £100,000 in each of the three years after, £330,000 in all.",
  },
  items: {
    "Items[0].Text": "A grant of up to £30,000 in 2018-19 and up to £100,000 a year from 2019-20 to 2021-22, £330,000 in all",
    "Items[1].Text": "The right to end the grant during 2020-21",
  },
  money: {
    "Money.NoMoney": "false",
    ...line(0, "2018-19", "£30,000", "Corporate contingency", "Boroughs together"),
    ...line(1, "2019-20", "£100,000", "Smarter London", "Boroughs together", "subjectToBudget"),
    ...line(2, "2020-21", "£100,000", "Smarter London", "Boroughs together", "subjectToBudget"),
    ...line(3, "2021-22", "£100,000", "Smarter London", "Boroughs together", "subjectToBudget"),
    "Money.Kind": "grant",
    "Money.KindReason": "The money supports the office’s own purpose and buys nothing for the authority",
  },
  limits: {
    "Limits.StopOptions[0].What": "The authority may end its grant, by notice in writing",
    "Limits.StopOptions[0].NoticeBy": "30 September 2020",
    "Limits.StopOptions[0].EndsOn": "31 March 2021",
  },
  ...common({ ends: "31 March 2022", outcome: "Boroughs find the office useful", target: "25 of 33" }),
};

function line(row, year, amount, budget, payee, certainty = "approved") {
  const of = `Money.Lines[${row}]`;
  return {
    [`${of}.Year`]: year,
    [`${of}.Amount`]: amount,
    [`${of}.Funder`]: "The authority",
    [`${of}.Budget`]: budget,
    [`${of}.Payee`]: payee,
    [`${of}.Nature`]: "revenue",
    [`${of}.Certainty`]: certainty,
  };
}

function common({ ends, outcome, target }) {
  return {
    background: { Background: "An earlier attempt showed that there is a wish for it, and what has to be done otherwise." },
    outcomes: {
      "Outcomes.Objectives": "More people can do what they could not do before.",
      "Outcomes.Promised[0].Outcome": outcome,
      "Outcomes.Promised[0].Measure": "Answers in a survey",
      "Outcomes.Promised[0].Baseline": "Nothing of the kind was done before",
      "Outcomes.Promised[0].Target": target,
      "Outcomes.Promised[0].By": ends,
      "Outcomes.EvaluationDue": ends,
    },
    equality: {
      "Equality.Comments": "Places are offered so that each group is as mixed as those it is for.",
      "Equality.Impacts[0].Characteristic": "disability",
      "Equality.Impacts[0].Impact": "Sessions without captions shut people out",
      "Equality.Impacts[0].Action": "Sessions have captions and a hearing loop",
    },
    considerations: {
      "Considerations.Risks[0].Risk": "Fewer people come than there are places",
      "Considerations.Risks[0].Likelihood": "3",
      "Considerations.Risks[0].Impact": "3",
      "Considerations.Risks[0].Mitigation": "A place that falls free is offered on",
      "Considerations.HasConflicts": "false",
      "Considerations.DataProtection.UsesPersonalData": "false",
      "Considerations.DataProtection.Reason": "No personal data is used",
    },
    // the template asks for four
    delivery: Object.fromEntries(
      ["The agreement is signed", "It begins", "It ends", "Evaluation"].flatMap((activity, row) => [
        [`Delivery.Steps[${row}].Activity`, activity],
        [`Delivery.Steps[${row}].Ends`, ends],
      ]),
    ),
  };
}

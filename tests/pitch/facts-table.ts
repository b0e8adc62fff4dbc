// The table from fact to sentence: every clause of facts.md, and where the built pitch says it.
// The clauses stand in the fixture's order and together are all of it; the sentences are what a reader must find in the outputs.

export type Place = 'page' | 'deck' | 'speaker';

/** A clause of the facts, as the fixture has it, and the words that say it, by output. */
export interface FactRow {
  readonly fact: string;
  readonly said: Readonly<Partial<Record<Place, string>>>;
}

export const factTable: readonly FactRow[] = [
  {
    fact: 'The OpenStack community asks companies to sponsor people: developers and system administrators who join its Infrastructure team.',
    said: {
      page: 'Sponsor a developer or system administrator for the OpenStack Infrastructure team.',
      deck: 'Sponsor a developer or system administrator for the OpenStack Infrastructure team.',
    },
  },
  {
    fact: 'The team designs, builds and maintains the systems that the whole OpenStack project uses every day.',
    said: {
      page: 'It designs, builds and maintains the systems that the whole project uses every day.',
    },
  },
  {
    fact: 'Background wanted: maintaining Unix/Linux servers, and free software.',
    said: {
      page: 'With a background in Unix or Linux servers and free software',
      speaker: 'Someone who has maintained Unix or Linux servers, and who comes from free software.',
    },
  },
  {
    fact: "Why now: people leave as jobs change and personal time shrinks; that hurts the team's ability to support the community,",
    said: {
      page: "People leave as jobs change and personal time shrinks, which hurts the team's ability to support the community.",
    },
  },
  {
    fact: 'so newcomers are needed all the time.',
    said: {
      page: 'Newcomers are needed all the time.',
    },
  },
  {
    fact: 'The learning curve is steep, the technologies many:',
    said: {
      page: 'The learning curve is steep, the technologies many:',
    },
  },
  {
    fact: 'newcomers must be able to commit real effort.',
    said: {
      page: 'newcomers must be able to commit real effort.',
    },
  },
  {
    fact: 'The need is greatest for people in APAC and EMEA.',
    said: {
      page: 'The need is greatest in APAC and EMEA.',
      deck: 'The need is greatest in APAC and EMEA',
    },
  },
  {
    fact: 'Sponsoring a team member is visible: it helps build and maintain the development, collaboration and testing tools',
    said: {
      page: 'Visibility, without donating hardware. Help build and maintain the development, collaboration and testing tools.',
    },
  },
  {
    fact: 'of the third most active open source project in the world,',
    said: {
      page: '3rd most active open source project in the world',
      deck: '3rd most active open source project in the world',
    },
  },
  {
    fact: 'without donating hardware.',
    said: {
      deck: 'Visibility, without donating hardware',
    },
  },
  {
    fact: 'Team members work with contributors of all OpenStack projects,',
    said: {
      page: 'Contacts in all projects,',
      speaker: 'beside contributors of all its projects',
    },
  },
  {
    fact: 'and with the OpenStack providers who supply resources for its CI.',
    said: {
      page: "and with providers who supply resources for OpenStack's CI.",
    },
  },
  {
    fact: 'Sponsors have a seat at the table when it is decided how the infrastructure improves and scales.',
    said: {
      page: 'A seat at the table when it is decided how the infrastructure improves and scales.',
    },
  },
  {
    fact: 'Sponsors gain in-house expertise in building large-scale, adaptive software development infrastructure with open-source tools and public configuration management;',
    said: {
      page: 'Expertise in-house. Learn to build large-scale, adaptive software development infrastructure with open-source tools and public configuration management.',
    },
  },
  {
    fact: "there is no better way to meet leading-edge CI/CD before deploying it at home than having someone on the team that runs one of the world's most scaled-out instances of the Zuul project.",
    said: {
      page: "There is no better way to meet leading-edge CI/CD before you deploy it at home than a colleague on the team behind one of the world's most scaled-out Zuul instances.",
    },
  },
  {
    fact: "Software, skills and open community practices carry over into the sponsor's own enterprise and products.",
    said: {
      page: 'Much to take home. Software, skills and open community practices serve your enterprise and products.',
    },
  },
  {
    fact: 'Systems for development, testing and collaboration tools, run day to day.',
    said: {
      speaker:
        'Everyone who works on OpenStack works through the systems of one team: to develop, to test, to collaborate.',
    },
  },
  {
    fact: 'All software is open source,',
    said: {
      page: 'All software is open source,',
    },
  },
  {
    fact: 'and under public configuration management, so that anyone in the community can take part.',
    said: {
      page: 'its configuration management public: anyone can take part.',
      speaker: 'its configuration is managed in public',
    },
  },
  {
    fact: 'Helping to operate it is one of the most effective ways to get involved in OpenStack, to understand it deeply and to be seen in the community.',
    said: {
      page: 'Few ways are as effective to get involved in OpenStack, to understand it deeply and be seen.',
    },
  },
  {
    fact: 'The work leans heavily on systems automation and configuration management: Ansible and Puppet, mainly, at the moment.',
    said: {
      page: 'Automated with Ansible and Puppet, mainly, at the moment. The work leans heavily on systems automation.',
    },
  },
  {
    fact: 'Everything possible goes through code review;',
    said: {
      page: 'Reviewed and documented. Code review for everything possible,',
    },
  },
  {
    fact: 'documentation is extensive;',
    said: {
      page: 'extensive documentation,',
    },
  },
  {
    fact: 'communication with the community is by IRC and mailing lists.',
    said: {
      page: 'IRC and mailing lists.',
      speaker: 'We talk on IRC and on mailing lists.',
    },
  },
  {
    fact: 'Server resources are donated by companies that run OpenStack services:',
    said: {
      page: 'Run on donated servers of companies that run OpenStack services.',
    },
  },
  {
    fact: 'room both for people who know these technologies and for those who want to learn them.',
    said: {
      page: 'Who know these technologies, or want to learn them',
    },
  },
  {
    fact: 'The team puts resources donated by member companies to work;',
    said: {
      page: 'on resources that member companies donate and the team puts to work.',
    },
  },
  {
    fact: 'the community uses the software it produces to test that very software.',
    said: {
      page: 'OpenStack tests OpenStack',
      speaker: 'The community tests its software with the very software that it produces',
    },
  },
  {
    fact: 'Every day contributors submit thousands of patches for review;',
    said: {
      page: '1000s of patches sent for review every day',
    },
  },
  {
    fact: 'infrastructure tools deploy each patch and test it against thousands of tests and scenarios.',
    said: {
      page: 'Tools deploy each patch and run thousands of tests and scenarios,',
      deck: 'Deployed by the infrastructure tools Tested against thousands of tests and scenarios',
    },
  },
  {
    fact: 'That volume shows, at scale and first hand, what to improve.',
    said: {
      page: 'which shows, at scale and first hand, what to improve.',
    },
  },
  {
    fact: "A fix made for OpenStack's CI pays twice:",
    said: {
      page: '2× what one fix pays: in our tests and upstream',
      deck: "One fix for OpenStack's CI pays twice.",
    },
  },
  {
    fact: 'the test platform becomes more stable and robust, and products or services benefit from the fix upstream.',
    said: {
      page: 'The test platform grows more stable and robust; products or services gain upstream.',
    },
  },
  {
    fact: "Don't repeat yourself, or your testing:",
    said: {
      page: "Don't repeat yourself, or your testing.",
    },
  },
  {
    fact: 'the testing culture makes patches trustworthy and is part of review;',
    said: {
      page: 'A testing culture, part of review, makes patches trustworthy.',
    },
  },
  {
    fact: 'duplicating a social and technical CI system of this size takes incredible time, people and patience;',
    said: {
      page: 'Duplicating a social and technical CI system of this size takes incredible time, people and patience.',
    },
  },
  {
    fact: 'strengthening the one that exists frees a company to test what is specific to its own product.',
    said: {
      page: 'Strengthen this one, and test only what is specific to your product.',
    },
  },
  {
    fact: 'Immediate feedback: CI is the backbone of feedback for contributors and operators;',
    said: {
      page: 'CI is the backbone of feedback for contributors and operators;',
    },
  },
  {
    fact: 'it comes early, ideally before the patch lands,',
    said: {
      page: 'it comes early, ideally before the patch lands.',
      deck: 'Answered early, ideally before it lands',
    },
  },
  {
    fact: 'so that a new release or a new service version brings fewer surprises.',
    said: {
      page: 'Fewer surprises in a new release or service version',
    },
  },
  {
    fact: 'IRC: the channel openstack-infra on OFTC.',
    said: {
      page: 'IRC channel openstack-infra on OFTC',
      deck: 'IRC channel openstack-infra on OFTC',
    },
  },
  {
    fact: 'Mail: the openStack-infra mailing list at list.openstack.org.',
    said: {
      page: 'Mailing list openStack-infra at list.openstack.org',
      deck: 'Mailing list openStack-infra at list.openstack.org',
    },
  },
];

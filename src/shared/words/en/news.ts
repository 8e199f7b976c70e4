export const news = {
  news: {
    pulled: '{{label}}: {{what}}',
    nothingNew_one: '{{count, number}} credential, nothing new',
    nothingNew_other: '{{count, number}} credentials, nothing new',
    conflicts_one:
      '{{label}}: one credential was changed on both sides. Yours keeps working until you decide.',
    conflicts_other:
      '{{label}}: {{count, number}} credentials were changed on both sides. Yours keep working until you decide.',
  },
} as const

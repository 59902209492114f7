// What people send CareBot, so that every kind of answer is drawn at least once: each level, the cases that leave the ladder, each command, and pastes that try to break the page.

export const questions = {
  calm: 'Thanks so much, that solved it. Have a lovely day!',
  frustrated: 'I am a bit disappointed. This is the second time I had to reset my password this week.',
  angry: 'This is UNACCEPTABLE!!! I have been waiting for three weeks and nobody answers. Refund me NOW.',
  abusive: 'You are a worthless piece of garbage and I hope you get fired, you stupid idiot.',
  violence: 'I know where your office is. I will come there tomorrow and hurt whoever is at the desk.',
  distress: 'Your bank took everything. I cannot go on any more, I just want to end my life.',
  lawyer: 'You will receive a letter from my lawyer on Monday. See you in court.',
  press: 'I am calling the newspaper and posting this on every review site tonight.',
  breach: 'Someone else got my invoice with my address and card number. This is a data breach.',
  script: 'script customer threatens to sue',
  unknownScript: 'script zebra crossing paint',
  review: 'review Calm down. It is our policy and there is nothing I can do!!!',
  reviewed: 'review We are sorry to hear that. Your refund of $19.99 is on its way today.\n---\nWhere is my refund of $19.99?',
  tip: 'tip',
  help: 'help',
  onlyQuote: '> Dear Dana, we are sorry for the delay.\n> Please wait 5 more days.',
  markup: '<!channel> <@U123> <https://evil.example|click> **bold** _it_ [a](https://evil.example) <at>Everyone</at> <script>alert(1)</script> & you idiots',
  controls: 'You \u202Eidiots\u202C are\u0000 liars\uD800 \u200B\u2066and crooks!!!',
  long: `${'Your service is terrible and you people never answer. '.repeat(1_100)}\n\nDana Whitfield`,
};

/** Where the training company lives. */
export const trainingAddress = { country: 'PL', line1: 'ul. Latarników 1', line2: '81-300 Gdynia' };

process.env.LOG ??= 'off';

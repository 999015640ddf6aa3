module.exports = { describe, it };

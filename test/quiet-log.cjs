process.env.LOG ??= 'off';
// Nor does the AWS SDK's notice that it will ask for a later Node one day.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

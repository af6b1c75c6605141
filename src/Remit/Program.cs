using Remit.Commands;

return await RemitCommand.RunAsync(args);

"""Completion in PowerShell, the one of Windows (5.1) and newer ones, with a sentence beside each word."""

import json
from collections.abc import Iterable

from bilagekoll.cli.completion.tree import Command

# The data is JSON in ASCII: PowerShell 5.1 decodes what a program prints, and files without a mark, by the machine's code page.
_SCRIPT = """\
Register-ArgumentCompleter -Native -CommandName bilagekoll -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = @'
%s
'@ | ConvertFrom-Json
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
    $route = 'bilagekoll'
    foreach ($word in ($before | Select-Object -Skip 1)) {
        $next = "$route $word"
        if ($commands.PSObject.Properties.Name -contains $next) { $route = $next }
    }
    $command = $commands.PSObject.Properties[$route].Value
    $values = $command.values.PSObject.Properties[[string]$before[-1]]
    if ($values) { $found = $values.Value }
    elseif ($wordToComplete -like '-*') { $found = $command.options }
    else { $found = $command.words }
    $found.PSObject.Properties | Where-Object { $_.Name -like "$wordToComplete*" } | ForEach-Object {
        $shown = if ($_.Value) { $_.Value } else { $_.Name }
        [System.Management.Automation.CompletionResult]::new($_.Name, $_.Name, 'ParameterValue', $shown)
    }
}
"""


def write(commands: Iterable[Command]) -> str:
    """The script."""
    return _SCRIPT % json.dumps({f"bilagekoll {command.route}".strip(): _data(command) for command in commands}).replace(
        "'", "\\u0027"
    )


def _data(command: Command) -> dict[str, object]:
    options = {name: option.help for option in command.options for name in option.names}
    values = {name: dict.fromkeys(option.value.words, "") for option in command.options if option.value for name in option.names}
    return {"options": {"--help": ""} | options, "values": values, "words": dict(command.words)}

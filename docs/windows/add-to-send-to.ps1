# Adds Bilagekoll to "Send to" in File Explorer, for the user who runs it:
#   powershell -File add-to-send-to.ps1 C:\Bilagekoll\.venv\Scripts\bilagekoll.exe
# A shortcut to the program itself, not a .cmd file: Windows hands a .cmd file the names through its command interpreter, which
# would run what stands after an ampersand in the name of a file.
param([Parameter(Mandatory = $true)][string]$Program)

$found = (Resolve-Path -LiteralPath $Program -ErrorAction Stop).Path
$folder = [Environment]::GetFolderPath('SendTo')
$shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut((Join-Path $folder 'Bilagekoll.lnk'))
$shortcut.TargetPath = $found
$shortcut.Arguments = 'check --open'
$shortcut.Save()

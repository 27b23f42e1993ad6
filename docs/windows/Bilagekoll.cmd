@echo off
rem Bilagekoll in "Send to": checks the files it is given and shows the answer in the browser.
rem If the command bilagekoll is not found everywhere, write the path of bilagekoll.exe here.
set "PROGRAM=bilagekoll"

setlocal DisableDelayedExpansion
chcp 65001 >nul
set "PYTHONUTF8=1"
title Bilagekoll
if "%~1"=="" (
    echo Markera en eller flera filer, högerklicka och välj Skicka till och Bilagekoll.
    echo Select one or more files, right-click and choose Send to and Bilagekoll.
    pause
    exit /b 2
)
set "REPORT=%TEMP%\Bilagekoll-%RANDOM%%RANDOM%.html"
"%PROGRAM%" check --format html --output "%REPORT%" %*
if exist "%REPORT%" (
    start "" "%REPORT%"
    echo.
    echo Svaret öppnas i webbläsaren. Tryck på en tangent här när du har läst det: då raderas rapporten.
    echo The answer opens in the browser. Press a key here when you have read it: the report is then deleted.
)
pause
if exist "%REPORT%" del "%REPORT%"

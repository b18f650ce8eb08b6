# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]

RUN Invoke-WebRequest -UseBasicParsing `
      -Uri https://example.org/service.zip `
      -OutFile C:\service.zip ; `
    Expand-Archive C:\service.zip -DestinationPath C:\service ; `
    Remove-Item C:\service.zip

WORKDIR C:\service
USER ContainerUser
EXPOSE 8080
ENTRYPOINT ["service.exe"]

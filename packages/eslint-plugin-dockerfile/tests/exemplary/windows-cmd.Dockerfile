FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN setx /M PATH "%PATH%;C:\tools" && mkdir C:\tools
RUN curl -fSLo tool.zip https://example.org/tool.zip && tar -xf tool.zip -C C:\tools && del tool.zip
USER ContainerUser
CMD ["cmd"]

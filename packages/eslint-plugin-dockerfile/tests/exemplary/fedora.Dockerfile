FROM registry.fedoraproject.org/fedora-minimal:42
RUN microdnf install -y --setopt=install_weak_deps=0 --nodocs httpd \
 && microdnf clean all
COPY httpd.conf /etc/httpd/conf/httpd.conf
USER apache
EXPOSE 8080
CMD ["httpd", "-D", "FOREGROUND"]
